#!/usr/bin/env node
const { enableCompileCache } = require('node:module')
const { join } = require('node:path')

// Node keeps the compiled code from 22.8 on; before that it compiles what it runs.
enableCompileCache?.()
const { main } = require('../dist/cli.cjs')

main(join(__dirname, '..', 'dist'))
